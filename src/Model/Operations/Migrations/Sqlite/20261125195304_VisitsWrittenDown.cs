using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Model.Operations.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VisitsWrittenDown : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "FirstDueOn",
                table: "inspection",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "VisitDay",
                table: "inspection",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FirstDueOn",
                table: "inspection");

            migrationBuilder.DropColumn(
                name: "VisitDay",
                table: "inspection");
        }
    }
}
