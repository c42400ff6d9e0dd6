using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Model.Operations.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Warnings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "warning",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Episode = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitZh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UnitEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Industry = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Employer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RaisedIn = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SeenIn = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedIn = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    AcknowledgeBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ActionDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ResolutionId = table.Column<int>(type: "INTEGER", nullable: true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: true),
                    Dismissal = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DismissedScore = table.Column<double>(type: "REAL", nullable: true),
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
                    table.PrimaryKey("PK_warning", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "warning_history",
                columns: table => new
                {
                    Rule = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Build = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IsMeasured = table.Column<bool>(type: "INTEGER", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Alarms = table.Column<int>(type: "INTEGER", nullable: false),
                    Judged = table.Column<int>(type: "INTEGER", nullable: false),
                    FalseAlarms = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_warning_history", x => x.Rule);
                });

            migrationBuilder.CreateTable(
                name: "warning_past_alarm",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    KnownOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UnitZh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UnitEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WhyZh = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WhyEn = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    CameTrue = table.Column<bool>(type: "INTEGER", nullable: true),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeletedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DeletedBecause = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_warning_past_alarm", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "warning_round",
                columns: table => new
                {
                    KnownOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Build = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Raised = table.Column<int>(type: "INTEGER", nullable: false),
                    SeenAgain = table.Column<int>(type: "INTEGER", nullable: false),
                    Ended = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_warning_round", x => new { x.KnownOn, x.Build });
                });

            migrationBuilder.CreateTable(
                name: "warning_assignment",
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
                    table.PrimaryKey("PK_warning_assignment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_warning_assignment_warning_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "warning",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "warning_attachment",
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
                    table.PrimaryKey("PK_warning_attachment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_warning_attachment_warning_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "warning",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "warning_comment",
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
                    table.PrimaryKey("PK_warning_comment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_warning_comment_warning_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "warning",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "warning_sighting",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Build = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    KnownOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Cases = table.Column<long>(type: "INTEGER", nullable: false),
                    Exposure = table.Column<double>(type: "REAL", nullable: true),
                    Value = table.Column<double>(type: "REAL", nullable: true),
                    Lower = table.Column<double>(type: "REAL", nullable: true),
                    Upper = table.Column<double>(type: "REAL", nullable: true),
                    Expected = table.Column<double>(type: "REAL", nullable: true),
                    Chance = table.Column<double>(type: "REAL", nullable: true),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    WhyZh = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WhyEn = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Rows = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_warning_sighting", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_warning_sighting_warning_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "warning",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "warning_transition",
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
                    table.PrimaryKey("PK_warning_transition", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_warning_transition_warning_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "warning",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_warning_Number",
                table: "warning",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_warning_Rule_Unit_Episode",
                table: "warning",
                columns: new[] { "Rule", "Unit", "Episode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "list_warning",
                table: "warning",
                columns: new[] { "State", "EndedOn", "AcknowledgeBy", "Rule", "Level", "Industry", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_warning_AcknowledgeBy",
                table: "warning",
                columns: new[] { "AcknowledgeBy", "Id", "State", "EndedOn", "Rule", "Level", "Industry", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_warning_Level",
                table: "warning",
                columns: new[] { "Level", "Id", "State", "EndedOn", "AcknowledgeBy", "Rule", "Industry", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "list_warning_RaisedOn",
                table: "warning",
                columns: new[] { "RaisedOn", "Id", "State", "EndedOn", "AcknowledgeBy", "Rule", "Level", "Industry", "Assignee", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "sought_warning",
                table: "warning",
                columns: new[] { "Sought", "County", "DeletedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_warning_past_alarm_Rule_Number",
                table: "warning_past_alarm",
                columns: new[] { "Rule", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "warning_assignment");

            migrationBuilder.DropTable(
                name: "warning_attachment");

            migrationBuilder.DropTable(
                name: "warning_comment");

            migrationBuilder.DropTable(
                name: "warning_history");

            migrationBuilder.DropTable(
                name: "warning_past_alarm");

            migrationBuilder.DropTable(
                name: "warning_round");

            migrationBuilder.DropTable(
                name: "warning_sighting");

            migrationBuilder.DropTable(
                name: "warning_transition");

            migrationBuilder.DropTable(
                name: "warning");
        }
    }
}
