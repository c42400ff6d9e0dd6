using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Model.Operations.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AuditSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Sought",
                table: "audit_entry",
                type: "TEXT",
                nullable: false,
                computedColumnSql: "lower(\"Subject\" || coalesce(' ' || \"Before\", '') || coalesce(' ' || \"After\", '') || coalesce(' ' || \"Reason\", ''))",
                stored: false);

            migrationBuilder.CreateIndex(
                name: "sought_audit_entry",
                table: "audit_entry",
                column: "Sought");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "sought_audit_entry",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "Sought",
                table: "audit_entry");
        }
    }
}
