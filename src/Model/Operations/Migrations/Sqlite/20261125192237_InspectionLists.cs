using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Model.Operations.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InspectionLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_inspection_directory_Group_KeyIndustry",
                table: "inspection_directory");

            migrationBuilder.DropIndex(
                name: "IX_inspection_County_State",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "IX_inspection_PlannedBy",
                table: "inspection");

            migrationBuilder.DropIndex(
                name: "IX_inspection_State_DueOn",
                table: "inspection");

            migrationBuilder.AddColumn<string>(
                name: "Assignee",
                table: "inspection_directory",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Excess",
                table: "inspection_directory",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<string>(
                name: "Number",
                table: "inspection_directory",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sought",
                table: "inspection_directory",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextBy",
                table: "inspection",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.CreateTable(
                name: "inspection_directory_assignment",
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
                    table.PrimaryKey("PK_inspection_directory_assignment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_directory_assignment_inspection_directory_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_directory",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_directory_attachment",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RemovedBecause = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_directory_attachment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_directory_attachment_inspection_directory_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_directory",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_directory_comment",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_directory_comment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_directory_comment_inspection_directory_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_directory",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_directory_Number",
                table: "inspection_directory",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "list_inspection_directory",
                table: "inspection_directory",
                columns: new[] { "Group", "Reason", "KeyIndustry", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_directory_AverageInsured",
                table: "inspection_directory",
                columns: new[] { "AverageInsured", "Id", "Group", "Reason", "KeyIndustry", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_directory_Cases",
                table: "inspection_directory",
                columns: new[] { "Cases", "Id", "Group", "Reason", "KeyIndustry", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_directory_EmployerName",
                table: "inspection_directory",
                columns: new[] { "EmployerName", "Id", "Group", "Reason", "KeyIndustry", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_inspection_directory_Excess",
                table: "inspection_directory",
                columns: new[] { "Excess", "Id", "Group", "Reason", "KeyIndustry", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "sought_inspection_directory",
                table: "inspection_directory",
                columns: new[] { "Sought", "County", "DeletedAt" });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inspection_directory_assignment");

            migrationBuilder.DropTable(
                name: "inspection_directory_attachment");

            migrationBuilder.DropTable(
                name: "inspection_directory_comment");

            migrationBuilder.DropIndex(
                name: "IX_inspection_directory_Number",
                table: "inspection_directory");

            migrationBuilder.DropIndex(
                name: "list_inspection_directory",
                table: "inspection_directory");

            migrationBuilder.DropIndex(
                name: "list_inspection_directory_AverageInsured",
                table: "inspection_directory");

            migrationBuilder.DropIndex(
                name: "list_inspection_directory_Cases",
                table: "inspection_directory");

            migrationBuilder.DropIndex(
                name: "list_inspection_directory_EmployerName",
                table: "inspection_directory");

            migrationBuilder.DropIndex(
                name: "list_inspection_directory_Excess",
                table: "inspection_directory");

            migrationBuilder.DropIndex(
                name: "sought_inspection_directory",
                table: "inspection_directory");

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

            migrationBuilder.DropColumn(
                name: "Assignee",
                table: "inspection_directory");

            migrationBuilder.DropColumn(
                name: "Excess",
                table: "inspection_directory");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "inspection_directory");

            migrationBuilder.DropColumn(
                name: "Sought",
                table: "inspection_directory");

            migrationBuilder.DropColumn(
                name: "NextBy",
                table: "inspection");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_directory_Group_KeyIndustry",
                table: "inspection_directory",
                columns: new[] { "Group", "KeyIndustry" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_County_State",
                table: "inspection",
                columns: new[] { "County", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_PlannedBy",
                table: "inspection",
                column: "PlannedBy");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_State_DueOn",
                table: "inspection",
                columns: new[] { "State", "DueOn" });
        }
    }
}
