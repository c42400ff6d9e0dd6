using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Model.Operations.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddAnnualReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "annual_report",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    BuildId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Through = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FrozenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Pending = table.Column<long>(type: "INTEGER", nullable: false),
                    Work = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Problems = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HandedInOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AcceptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeletedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DeletedBecause = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Sought = table.Column<string>(type: "TEXT", nullable: false),
                    Assignee = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annual_report", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "annual_report_assignment",
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
                    table.PrimaryKey("PK_annual_report_assignment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_annual_report_assignment_annual_report_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "annual_report",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "annual_report_attachment",
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
                    table.PrimaryKey("PK_annual_report_attachment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_annual_report_attachment_annual_report_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "annual_report",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "annual_report_comment",
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
                    table.PrimaryKey("PK_annual_report_comment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_annual_report_comment_annual_report_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "annual_report",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "annual_report_figure",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NameZh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Cases = table.Column<long>(type: "INTEGER", nullable: false),
                    Insured = table.Column<double>(type: "REAL", nullable: true),
                    Whole = table.Column<long>(type: "INTEGER", nullable: true),
                    Value = table.Column<double>(type: "REAL", nullable: true),
                    Lower = table.Column<double>(type: "REAL", nullable: true),
                    Upper = table.Column<double>(type: "REAL", nullable: true),
                    RestCases = table.Column<long>(type: "INTEGER", nullable: true),
                    RestInsured = table.Column<double>(type: "REAL", nullable: true),
                    Expected = table.Column<double>(type: "REAL", nullable: true),
                    Ratio = table.Column<double>(type: "REAL", nullable: true),
                    RatioLower = table.Column<double>(type: "REAL", nullable: true),
                    RatioUpper = table.Column<double>(type: "REAL", nullable: true),
                    Believed = table.Column<double>(type: "REAL", nullable: true),
                    LeadCause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LeadCases = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annual_report_figure", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_annual_report_figure_annual_report_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "annual_report",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "annual_report_focus",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annual_report_focus", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_annual_report_focus_annual_report_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "annual_report",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "annual_report_transition",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Verb = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annual_report_transition", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_annual_report_transition_annual_report_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "annual_report",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_annual_report_County_Year",
                table: "annual_report",
                columns: new[] { "County", "Year" },
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_annual_report_Number",
                table: "annual_report",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "list_annual_report",
                table: "annual_report",
                columns: new[] { "State", "Year", "DueOn", "HandedInOn", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_annual_report_DueOn",
                table: "annual_report",
                columns: new[] { "DueOn", "Id", "State", "Year", "HandedInOn", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_annual_report_SignedOn",
                table: "annual_report",
                columns: new[] { "SignedOn", "Id", "State", "Year", "DueOn", "HandedInOn", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_annual_report_Year",
                table: "annual_report",
                columns: new[] { "Year", "Id", "State", "DueOn", "HandedInOn", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "sought_annual_report",
                table: "annual_report",
                columns: new[] { "Sought", "County", "DeletedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "annual_report_assignment");

            migrationBuilder.DropTable(
                name: "annual_report_attachment");

            migrationBuilder.DropTable(
                name: "annual_report_comment");

            migrationBuilder.DropTable(
                name: "annual_report_figure");

            migrationBuilder.DropTable(
                name: "annual_report_focus");

            migrationBuilder.DropTable(
                name: "annual_report_transition");

            migrationBuilder.DropTable(
                name: "annual_report");
        }
    }
}
