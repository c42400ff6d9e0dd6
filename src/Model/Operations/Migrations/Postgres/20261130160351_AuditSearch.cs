using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Model.Operations.Migrations.Postgres
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
                type: "text",
                nullable: false,
                computedColumnSql: "lower(\"Subject\" || coalesce(' ' || \"Before\", '') || coalesce(' ' || \"After\", '') || coalesce(' ' || \"Reason\", ''))",
                stored: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Sought",
                table: "audit_entry");
        }
    }
}
