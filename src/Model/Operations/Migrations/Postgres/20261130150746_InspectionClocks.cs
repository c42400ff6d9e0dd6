using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Model.Operations.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class InspectionClocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<DateOnly>(
                name: "NextBy",
                table: "inspection",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.CreateTable(
                name: "inspection_rectification",
                columns: table => new
                {
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    RuleId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    GivenUnit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    GivenLength = table.Column<int>(type: "integer", nullable: true),
                    StatedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_rectification", x => x.OwnerId);
                    table.ForeignKey(
                        name: "FK_inspection_rectification_inspection_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_rectification_extension",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    GrantedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    GrantedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_rectification_extension", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_rectification_extension_inspection_rectification~",
                        column: x => x.OwnerId,
                        principalTable: "inspection_rectification",
                        principalColumn: "OwnerId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_rectification_suspension",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    SuspendedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    SuspendedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ResumedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ResumedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ResumedBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_rectification_suspension", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_rectification_suspension_inspection_rectificatio~",
                        column: x => x.OwnerId,
                        principalTable: "inspection_rectification",
                        principalColumn: "OwnerId",
                        onDelete: ReferentialAction.Cascade);
                });

            // Orders given before keep their last day as it is: how often it was extended stands in the moves of the inspection.
            migrationBuilder.Sql("""
                insert into inspection_rectification ("OwnerId", "RuleId", "StartedOn", "GivenUnit", "StatedDay", "DoneOn")
                select "Id", 'rectification_order', "OrderedOn", 'CalendarDays', "DueOn", "ReportedOn" from inspection where "OrderedOn" is not null
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inspection_rectification_extension");

            migrationBuilder.DropTable(
                name: "inspection_rectification_suspension");

            migrationBuilder.DropTable(
                name: "inspection_rectification");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "NextBy",
                table: "inspection",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);
        }
    }
}
