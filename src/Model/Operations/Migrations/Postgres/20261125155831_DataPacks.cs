using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Model.Operations.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DataPacks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_pack",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingId = table.Column<int>(type: "integer", nullable: false),
                    BuildId = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DataThrough = table.Column<DateOnly>(type: "date", nullable: false),
                    FrozenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Sections = table.Column<string[]>(type: "text[]", nullable: false),
                    County = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeletedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DeletedBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_pack", x => x.Id);
                    table.ForeignKey(
                        name: "FK_data_pack_joint_meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "joint_meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "data_pack_attachment",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    Part = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemovedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    RemovedBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_pack_attachment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_data_pack_attachment_data_pack_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "data_pack",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "data_pack_comment",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_pack_comment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_data_pack_comment_data_pack_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "data_pack",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "data_pack_figure",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    Section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NameZh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Question = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Value = table.Column<double>(type: "double precision", nullable: true),
                    Lower = table.Column<double>(type: "double precision", nullable: true),
                    Upper = table.Column<double>(type: "double precision", nullable: true),
                    Cases = table.Column<long>(type: "bigint", nullable: true),
                    AverageInsured = table.Column<double>(type: "double precision", nullable: true),
                    BeforeQuestion = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    BeforeValue = table.Column<double>(type: "double precision", nullable: true),
                    BeforeLower = table.Column<double>(type: "double precision", nullable: true),
                    BeforeUpper = table.Column<double>(type: "double precision", nullable: true),
                    BeforeCases = table.Column<long>(type: "bigint", nullable: true),
                    BeforeAverageInsured = table.Column<double>(type: "double precision", nullable: true),
                    Official = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Evidence = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_pack_figure", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_data_pack_figure_data_pack_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "data_pack",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "data_pack_sentence",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    Section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Figure = table.Column<int>(type: "integer", nullable: true),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_pack_sentence", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_data_pack_sentence_data_pack_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "data_pack",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_data_pack_MeetingId",
                table: "data_pack",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_data_pack_Number",
                table: "data_pack",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "data_pack_attachment");

            migrationBuilder.DropTable(
                name: "data_pack_comment");

            migrationBuilder.DropTable(
                name: "data_pack_figure");

            migrationBuilder.DropTable(
                name: "data_pack_sentence");

            migrationBuilder.DropTable(
                name: "data_pack");
        }
    }
}
