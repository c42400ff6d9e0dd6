using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Model.Operations.Migrations.Sqlite
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: false),
                    BuildId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DataThrough = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FrozenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sections = table.Column<string>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeletedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DeletedBecause = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
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
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NameZh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Value = table.Column<double>(type: "REAL", nullable: true),
                    Lower = table.Column<double>(type: "REAL", nullable: true),
                    Upper = table.Column<double>(type: "REAL", nullable: true),
                    Cases = table.Column<long>(type: "INTEGER", nullable: true),
                    AverageInsured = table.Column<double>(type: "REAL", nullable: true),
                    BeforeQuestion = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BeforeValue = table.Column<double>(type: "REAL", nullable: true),
                    BeforeLower = table.Column<double>(type: "REAL", nullable: true),
                    BeforeUpper = table.Column<double>(type: "REAL", nullable: true),
                    BeforeCases = table.Column<long>(type: "INTEGER", nullable: true),
                    BeforeAverageInsured = table.Column<double>(type: "REAL", nullable: true),
                    Official = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
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
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Figure = table.Column<int>(type: "INTEGER", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
