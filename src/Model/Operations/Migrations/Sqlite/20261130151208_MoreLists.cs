using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Model.Operations.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MoreLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_inspection_plan_candidate_PlanId",
                table: "inspection_plan_candidate");

            migrationBuilder.DropIndex(
                name: "IX_inspection_plan_From",
                table: "inspection_plan");

            migrationBuilder.DropIndex(
                name: "IX_inspection_EmployerCode",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "IX_inspection_PlanId",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "list_inspection",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "list_inspection_EmployerName",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "list_inspection_NextBy",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "list_inspection_VisitedOn",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "IX_data_pack_MeetingId",
                table: "data_pack");

            migrationBuilder.AddColumn<string>(
                name: "Sought",
                table: "joint_member",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Sought",
                table: "inspection_plan_candidate",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Sought",
                table: "inspection_officer",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Found",
                table: "inspection",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "FoundKinds",
                table: "inspection",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // What is searched and counted from now on, of what is there already.
            migrationBuilder.Sql("""update inspection_plan set "Sought" = lower(coalesce("Number" || char(10), '') || "Title" || coalesce(char(10) || "Seed", ''))""");
            migrationBuilder.Sql("""update inspection_checklist set "Sought" = lower(coalesce("Number" || char(10), '') || "Title")""");
            migrationBuilder.Sql("""update inspection_plan_candidate set "Sought" = lower("EmployerName" || char(10) || "EmployerCode")""");
            migrationBuilder.Sql("""update inspection_officer set "Sought" = lower("Name" || char(10) || "Certificate")""");
            migrationBuilder.Sql("""update joint_member set "Sought" = lower("Name" || case when "Post" = '' then '' else char(10) || "Post" end)""");
            migrationBuilder.Sql("""update inspection set "Found" = (select count(*) from inspection_finding as f where f."OwnerId" = inspection."Id" and f."WithdrawnBecause" is null)""");
            migrationBuilder.Sql("""update inspection set "FoundKinds" = (select coalesce(sum(distinct case f."Kind" when 'Hazard' then 1 when 'Precursor' then 2 when 'Exceedance' then 4 when 'ProjectNotInsured' then 8 else 16 end), 0) from inspection_finding as f where f."OwnerId" = inspection."Id" and f."WithdrawnBecause" is null)""");

            migrationBuilder.CreateIndex(
                name: "list_joint_member",
                table: "joint_member",
                columns: new[] { "Department", "Role", "From", "Until", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_joint_member_Department",
                table: "joint_member",
                columns: new[] { "Department", "Id", "Role", "From", "Until", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_joint_member_From",
                table: "joint_member",
                columns: new[] { "From", "Id", "Department", "Role", "Until", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_joint_member_Name",
                table: "joint_member",
                columns: new[] { "Name", "Id", "Department", "Role", "From", "Until", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_joint_member_Until",
                table: "joint_member",
                columns: new[] { "Until", "Id", "Department", "Role", "From", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "sought_joint_member",
                table: "joint_member",
                columns: new[] { "Sought", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_plan_candidate",
                table: "inspection_plan_candidate",
                columns: new[] { "PlanId", "KeyIndustry", "Group", "LeftOut", "IsDrawn", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_plan_candidate_EmployerName",
                table: "inspection_plan_candidate",
                columns: new[] { "EmployerName", "Id", "PlanId", "KeyIndustry", "Group", "LeftOut", "IsDrawn", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_plan_candidate_IsDrawn",
                table: "inspection_plan_candidate",
                columns: new[] { "IsDrawn", "Id", "PlanId", "KeyIndustry", "Group", "LeftOut", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_plan_candidate_Lot",
                table: "inspection_plan_candidate",
                columns: new[] { "Lot", "Id", "PlanId", "KeyIndustry", "Group", "LeftOut", "IsDrawn", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "sought_inspection_plan_candidate",
                table: "inspection_plan_candidate",
                columns: new[] { "Sought", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_plan",
                table: "inspection_plan",
                columns: new[] { "State", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_plan_DrawnAt",
                table: "inspection_plan",
                columns: new[] { "DrawnAt", "Id", "State", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_plan_From",
                table: "inspection_plan",
                columns: new[] { "From", "Id", "State", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_plan_Title",
                table: "inspection_plan",
                columns: new[] { "Title", "Id", "State", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_officer",
                table: "inspection_officer",
                columns: new[] { "Department", "IsAvailable", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_officer_Department",
                table: "inspection_officer",
                columns: new[] { "Department", "Id", "IsAvailable", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_officer_Name",
                table: "inspection_officer",
                columns: new[] { "Name", "Id", "Department", "IsAvailable", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "sought_inspection_officer",
                table: "inspection_officer",
                columns: new[] { "Sought", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_checklist",
                table: "inspection_checklist",
                columns: new[] { "State", "Department", "KeyIndustry", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_checklist_Department",
                table: "inspection_checklist",
                columns: new[] { "Department", "Id", "State", "KeyIndustry", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_checklist_PublishedOn",
                table: "inspection_checklist",
                columns: new[] { "PublishedOn", "Id", "State", "Department", "KeyIndustry", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_checklist_Title",
                table: "inspection_checklist",
                columns: new[] { "Title", "Id", "State", "Department", "KeyIndustry", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_EmployerCode_Id_VisitedOn_Found_FoundKinds_County_DeletedAt",
                table: "inspection",
                columns: new[] { "EmployerCode", "Id", "VisitedOn", "Found", "FoundKinds", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_PlanId_State_VisitedOn_County_DeletedAt",
                table: "inspection",
                columns: new[] { "PlanId", "State", "VisitedOn", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection",
                table: "inspection",
                columns: new[] { "State", "NextBy", "KeyIndustry", "Group", "PlanId", "Assignee", "FoundKinds", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_EmployerName",
                table: "inspection",
                columns: new[] { "EmployerName", "Id", "State", "NextBy", "KeyIndustry", "Group", "PlanId", "Assignee", "FoundKinds", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_NextBy",
                table: "inspection",
                columns: new[] { "NextBy", "Id", "State", "KeyIndustry", "Group", "PlanId", "Assignee", "FoundKinds", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_VisitedOn",
                table: "inspection",
                columns: new[] { "VisitedOn", "Id", "State", "NextBy", "KeyIndustry", "Group", "PlanId", "Assignee", "FoundKinds", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_data_pack_MeetingId_DeletedAt_County",
                table: "data_pack",
                columns: new[] { "MeetingId", "DeletedAt", "County" });

            migrationBuilder.CreateIndex(
                name: "IX_account_Name_UserName",
                table: "account",
                columns: new[] { "Name", "UserName" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "list_joint_member",
                table: "joint_member");

            migrationBuilder.DropIndex(
                name: "list_joint_member_Department",
                table: "joint_member");

            migrationBuilder.DropIndex(
                name: "list_joint_member_From",
                table: "joint_member");

            migrationBuilder.DropIndex(
                name: "list_joint_member_Name",
                table: "joint_member");

            migrationBuilder.DropIndex(
                name: "list_joint_member_Until",
                table: "joint_member");

            migrationBuilder.DropIndex(
                name: "sought_joint_member",
                table: "joint_member");

            migrationBuilder.DropIndex(
                name: "list_inspection_plan_candidate",
                table: "inspection_plan_candidate");

            migrationBuilder.DropIndex(
                name: "list_inspection_plan_candidate_EmployerName",
                table: "inspection_plan_candidate");

            migrationBuilder.DropIndex(
                name: "list_inspection_plan_candidate_IsDrawn",
                table: "inspection_plan_candidate");

            migrationBuilder.DropIndex(
                name: "list_inspection_plan_candidate_Lot",
                table: "inspection_plan_candidate");

            migrationBuilder.DropIndex(
                name: "sought_inspection_plan_candidate",
                table: "inspection_plan_candidate");

            migrationBuilder.DropIndex(
                name: "list_inspection_plan",
                table: "inspection_plan");

            migrationBuilder.DropIndex(
                name: "list_inspection_plan_DrawnAt",
                table: "inspection_plan");

            migrationBuilder.DropIndex(
                name: "list_inspection_plan_From",
                table: "inspection_plan");

            migrationBuilder.DropIndex(
                name: "list_inspection_plan_Title",
                table: "inspection_plan");

            migrationBuilder.DropIndex(
                name: "list_inspection_officer",
                table: "inspection_officer");

            migrationBuilder.DropIndex(
                name: "list_inspection_officer_Department",
                table: "inspection_officer");

            migrationBuilder.DropIndex(
                name: "list_inspection_officer_Name",
                table: "inspection_officer");

            migrationBuilder.DropIndex(
                name: "sought_inspection_officer",
                table: "inspection_officer");

            migrationBuilder.DropIndex(
                name: "list_inspection_checklist",
                table: "inspection_checklist");

            migrationBuilder.DropIndex(
                name: "list_inspection_checklist_Department",
                table: "inspection_checklist");

            migrationBuilder.DropIndex(
                name: "list_inspection_checklist_PublishedOn",
                table: "inspection_checklist");

            migrationBuilder.DropIndex(
                name: "list_inspection_checklist_Title",
                table: "inspection_checklist");

            migrationBuilder.DropIndex(
                name: "IX_inspection_EmployerCode_Id_VisitedOn_Found_FoundKinds_County_DeletedAt",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "IX_inspection_PlanId_State_VisitedOn_County_DeletedAt",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "list_inspection",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "list_inspection_EmployerName",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "list_inspection_NextBy",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "list_inspection_VisitedOn",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "IX_data_pack_MeetingId_DeletedAt_County",
                table: "data_pack");

            migrationBuilder.DropIndex(
                name: "IX_account_Name_UserName",
                table: "account");

            migrationBuilder.DropColumn(
                name: "Sought",
                table: "joint_member");

            migrationBuilder.DropColumn(
                name: "Sought",
                table: "inspection_plan_candidate");

            migrationBuilder.DropColumn(
                name: "Sought",
                table: "inspection_officer");

            migrationBuilder.DropColumn(
                name: "Found",
                table: "inspection");

            migrationBuilder.DropColumn(
                name: "FoundKinds",
                table: "inspection");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_plan_candidate_PlanId",
                table: "inspection_plan_candidate",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_plan_From",
                table: "inspection_plan",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_EmployerCode",
                table: "inspection",
                column: "EmployerCode");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_PlanId",
                table: "inspection",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "list_inspection",
                table: "inspection",
                columns: new[] { "State", "NextBy", "KeyIndustry", "Group", "PlanId", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_EmployerName",
                table: "inspection",
                columns: new[] { "EmployerName", "Id", "State", "NextBy", "KeyIndustry", "Group", "PlanId", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_NextBy",
                table: "inspection",
                columns: new[] { "NextBy", "Id", "State", "KeyIndustry", "Group", "PlanId", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_VisitedOn",
                table: "inspection",
                columns: new[] { "VisitedOn", "Id", "State", "NextBy", "KeyIndustry", "Group", "PlanId", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_data_pack_MeetingId",
                table: "data_pack",
                column: "MeetingId");
        }
    }
}
