using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Model.Operations.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Lists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_joint_resolution_State_DueOn",
                table: "joint_resolution");

            migrationBuilder.DropIndex(
                name: "IX_joint_meeting_County_State",
                table: "joint_meeting");

            migrationBuilder.DropIndex(
                name: "IX_joint_meeting_PlannedOn",
                table: "joint_meeting");

            migrationBuilder.AddColumn<string>(
                name: "Sought",
                table: "joint_resolution",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Sought",
                table: "joint_meeting",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Sought",
                table: "inspection_plan",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Sought",
                table: "inspection_checklist",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Sought",
                table: "inspection",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Sought",
                table: "data_pack",
                type: "text",
                nullable: false,
                defaultValue: "");

            // Of records that are there already; the store writes it from now on.
            migrationBuilder.Sql("""update joint_resolution set "Sought" = lower(coalesce("Number" || chr(10), '') || "Text" || chr(10) || "Measure")""");
            migrationBuilder.Sql("""update joint_meeting set "Sought" = lower(coalesce("Number" || chr(10), '') || "Title" || chr(10) || "Place" || chr(10) || "Purpose")""");
            migrationBuilder.Sql("""update inspection_plan set "Sought" = lower(coalesce("Number", ''))""");
            migrationBuilder.Sql("""update inspection_checklist set "Sought" = lower(coalesce("Number", ''))""");
            migrationBuilder.Sql("""update inspection set "Sought" = lower(coalesce("Number", ''))""");
            migrationBuilder.Sql("""update data_pack set "Sought" = lower(coalesce("Number", ''))""");

            migrationBuilder.CreateIndex(
                name: "list_joint_resolution",
                table: "joint_resolution",
                columns: new[] { "State", "DueOn", "Owner", "Helpers", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_joint_resolution_DueOn",
                table: "joint_resolution",
                columns: new[] { "DueOn", "Id", "State", "Owner", "Helpers", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_joint_resolution_Number",
                table: "joint_resolution",
                columns: new[] { "Number", "Id", "State", "DueOn", "Owner", "Helpers", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_meeting_County_HeldOn_DeletedAt",
                table: "joint_meeting",
                columns: new[] { "County", "HeldOn", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_joint_meeting",
                table: "joint_meeting",
                columns: new[] { "State", "PlannedOn", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_joint_meeting_Number",
                table: "joint_meeting",
                columns: new[] { "Number", "Id", "State", "PlannedOn", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_joint_meeting_PlannedOn",
                table: "joint_meeting",
                columns: new[] { "PlannedOn", "Id", "State", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_joint_meeting_Title",
                table: "joint_meeting",
                columns: new[] { "Title", "Id", "State", "PlannedOn", "County", "DeletedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "list_joint_resolution",
                table: "joint_resolution");

            migrationBuilder.DropIndex(
                name: "list_joint_resolution_DueOn",
                table: "joint_resolution");

            migrationBuilder.DropIndex(
                name: "list_joint_resolution_Number",
                table: "joint_resolution");

            migrationBuilder.DropIndex(
                name: "IX_joint_meeting_County_HeldOn_DeletedAt",
                table: "joint_meeting");

            migrationBuilder.DropIndex(
                name: "list_joint_meeting",
                table: "joint_meeting");

            migrationBuilder.DropIndex(
                name: "list_joint_meeting_Number",
                table: "joint_meeting");

            migrationBuilder.DropIndex(
                name: "list_joint_meeting_PlannedOn",
                table: "joint_meeting");

            migrationBuilder.DropIndex(
                name: "list_joint_meeting_Title",
                table: "joint_meeting");

            migrationBuilder.DropColumn(
                name: "Sought",
                table: "joint_resolution");

            migrationBuilder.DropColumn(
                name: "Sought",
                table: "joint_meeting");

            migrationBuilder.DropColumn(
                name: "Sought",
                table: "inspection_plan");

            migrationBuilder.DropColumn(
                name: "Sought",
                table: "inspection_checklist");

            migrationBuilder.DropColumn(
                name: "Sought",
                table: "inspection");

            migrationBuilder.DropColumn(
                name: "Sought",
                table: "data_pack");

            migrationBuilder.CreateIndex(
                name: "IX_joint_resolution_State_DueOn",
                table: "joint_resolution",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_meeting_County_State",
                table: "joint_meeting",
                columns: new[] { "County", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_meeting_PlannedOn",
                table: "joint_meeting",
                column: "PlannedOn");
        }
    }
}
