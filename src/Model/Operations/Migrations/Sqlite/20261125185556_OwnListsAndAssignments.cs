using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Model.Operations.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OwnListsAndAssignments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.AddColumn<string>(
                name: "Assignee",
                table: "joint_resolution",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assignee",
                table: "joint_meeting",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assignee",
                table: "inspection_plan",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assignee",
                table: "inspection_checklist",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assignee",
                table: "inspection",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assignee",
                table: "data_pack",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "chosen_columns",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chosen_columns", x => new { x.AccountId, x.List });
                    table.ForeignKey(
                        name: "FK_chosen_columns_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "data_pack_assignment",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_pack_assignment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_data_pack_assignment_data_pack_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "data_pack",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_assignment",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_assignment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_assignment_inspection_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_checklist_assignment",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_checklist_assignment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_checklist_assignment_inspection_checklist_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_checklist",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_plan_assignment",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_plan_assignment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_plan_assignment_inspection_plan_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "joint_meeting_assignment",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_meeting_assignment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_joint_meeting_assignment_joint_meeting_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "joint_meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "joint_resolution_assignment",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_resolution_assignment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_joint_resolution_assignment_joint_resolution_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "joint_resolution",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_view",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsDefault = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_view", x => x.Id);
                    table.ForeignKey(
                        name: "FK_saved_view_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "list_joint_meeting",
                table: "joint_meeting",
                columns: new[] { "State", "PlannedOn", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_joint_meeting_Number",
                table: "joint_meeting",
                columns: new[] { "Number", "Id", "State", "PlannedOn", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_joint_meeting_PlannedOn",
                table: "joint_meeting",
                columns: new[] { "PlannedOn", "Id", "State", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_joint_meeting_Title",
                table: "joint_meeting",
                columns: new[] { "Title", "Id", "State", "PlannedOn", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_saved_view_AccountId_List_Name",
                table: "saved_view",
                columns: new[] { "AccountId", "List", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "chosen_columns");

            migrationBuilder.DropTable(
                name: "data_pack_assignment");

            migrationBuilder.DropTable(
                name: "inspection_assignment");

            migrationBuilder.DropTable(
                name: "inspection_checklist_assignment");

            migrationBuilder.DropTable(
                name: "inspection_plan_assignment");

            migrationBuilder.DropTable(
                name: "joint_meeting_assignment");

            migrationBuilder.DropTable(
                name: "joint_resolution_assignment");

            migrationBuilder.DropTable(
                name: "saved_view");

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
                name: "Assignee",
                table: "joint_resolution");

            migrationBuilder.DropColumn(
                name: "Assignee",
                table: "joint_meeting");

            migrationBuilder.DropColumn(
                name: "Assignee",
                table: "inspection_plan");

            migrationBuilder.DropColumn(
                name: "Assignee",
                table: "inspection_checklist");

            migrationBuilder.DropColumn(
                name: "Assignee",
                table: "inspection");

            migrationBuilder.DropColumn(
                name: "Assignee",
                table: "data_pack");

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
    }
}
