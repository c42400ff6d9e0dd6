using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Model.Operations.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class JointInspections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inspection_checklist",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Department = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    KeyIndustry = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    County = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeletedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DeletedBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    State = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_checklist", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_directory",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EmployerCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EmployerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    KeyIndustry = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Group = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Cases = table.Column<long>(type: "bigint", nullable: false),
                    Expected = table.Column<double>(type: "double precision", nullable: false),
                    AverageInsured = table.Column<double>(type: "double precision", nullable: false),
                    BuildId = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    County = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeletedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DeletedBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_directory", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_officer",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Department = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Certificate = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsAvailable = table.Column<bool>(type: "boolean", nullable: false),
                    County = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeletedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DeletedBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_officer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_plan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    VisitGapMonths = table.Column<int>(type: "integer", nullable: false),
                    Departments = table.Column<string[]>(type: "text[]", nullable: false),
                    HighShare = table.Column<int>(type: "integer", nullable: false),
                    SilentShare = table.Column<int>(type: "integer", nullable: false),
                    OrdinaryShare = table.Column<int>(type: "integer", nullable: false),
                    LowShare = table.Column<int>(type: "integer", nullable: false),
                    PopulationHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Seed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SeedSource = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    County = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeletedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DeletedBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    State = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_plan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_checklist_attachment",
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
                    table.PrimaryKey("PK_inspection_checklist_attachment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_checklist_attachment_inspection_checklist_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_checklist",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_checklist_comment",
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
                    table.PrimaryKey("PK_inspection_checklist_comment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_checklist_comment_inspection_checklist_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_checklist",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_checklist_item",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_checklist_item", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_checklist_item_inspection_checklist_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_checklist",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_checklist_transition",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    Verb = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    From = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    To = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_checklist_transition", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_checklist_transition_inspection_checklist_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_checklist",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_officer_avoidance",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    EmployerCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_officer_avoidance", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_officer_avoidance_inspection_officer_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_officer",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<int>(type: "integer", nullable: true),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    EmployerCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EmployerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    KeyIndustry = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Group = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PlannedBy = table.Column<DateOnly>(type: "date", nullable: false),
                    VisitedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    VisitNote = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    OrderedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Demands = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TransferTo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TransferBasis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    TransferredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PenaltyResult = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    PenaltyOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PenaltyFen = table.Column<long>(type: "bigint", nullable: true),
                    County = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeletedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DeletedBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    State = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_inspection_inspection_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "inspection_plan",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "inspection_plan_attachment",
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
                    table.PrimaryKey("PK_inspection_plan_attachment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_plan_attachment_inspection_plan_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_plan_candidate",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<int>(type: "integer", nullable: false),
                    EmployerCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EmployerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    KeyIndustry = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Group = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LeftOut = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Lot = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    IsDrawn = table.Column<bool>(type: "boolean", nullable: false),
                    County = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeletedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DeletedBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_plan_candidate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_inspection_plan_candidate_inspection_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "inspection_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_plan_comment",
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
                    table.PrimaryKey("PK_inspection_plan_comment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_plan_comment_inspection_plan_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_plan_quota",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    KeyIndustry = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Wanted = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_plan_quota", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_plan_quota_inspection_plan_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_plan_transition",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    Verb = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    From = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    To = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_plan_transition", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_plan_transition_inspection_plan_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_answer",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    ChecklistId = table.Column<int>(type: "integer", nullable: false),
                    Item = table.Column<int>(type: "integer", nullable: false),
                    Department = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Verdict = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Remark = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_answer", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_answer_inspection_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_attachment",
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
                    table.PrimaryKey("PK_inspection_attachment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_attachment_inspection_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_comment",
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
                    table.PrimaryKey("PK_inspection_comment", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_comment_inspection_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_finding",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Department = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Value = table.Column<decimal>(type: "numeric", nullable: true),
                    Limit = table.Column<decimal>(type: "numeric", nullable: true),
                    Unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FixedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_finding", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_finding_inspection_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_member",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    OfficerId = table.Column<int>(type: "integer", nullable: false),
                    Department = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Certificate = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsLead = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_member", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_member_inspection_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_transition",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<int>(type: "integer", nullable: false),
                    Verb = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    From = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    To = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_transition", x => new { x.OwnerId, x.Number });
                    table.ForeignKey(
                        name: "FK_inspection_transition_inspection_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "inspection",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_County_State",
                table: "inspection",
                columns: new[] { "County", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_EmployerCode",
                table: "inspection",
                column: "EmployerCode");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_Number",
                table: "inspection",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inspection_PlanId",
                table: "inspection",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_PlannedBy",
                table: "inspection",
                column: "PlannedBy");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_State_DueOn",
                table: "inspection",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_checklist_Number",
                table: "inspection_checklist",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inspection_directory_EmployerCode",
                table: "inspection_directory",
                column: "EmployerCode",
                unique: true,
                filter: "\"DeletedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_directory_Group_KeyIndustry",
                table: "inspection_directory",
                columns: new[] { "Group", "KeyIndustry" });

            migrationBuilder.CreateIndex(
                name: "IX_inspection_plan_From",
                table: "inspection_plan",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_plan_Number",
                table: "inspection_plan",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inspection_plan_candidate_PlanId",
                table: "inspection_plan_candidate",
                column: "PlanId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inspection_answer");

            migrationBuilder.DropTable(
                name: "inspection_attachment");

            migrationBuilder.DropTable(
                name: "inspection_checklist_attachment");

            migrationBuilder.DropTable(
                name: "inspection_checklist_comment");

            migrationBuilder.DropTable(
                name: "inspection_checklist_item");

            migrationBuilder.DropTable(
                name: "inspection_checklist_transition");

            migrationBuilder.DropTable(
                name: "inspection_comment");

            migrationBuilder.DropTable(
                name: "inspection_directory");

            migrationBuilder.DropTable(
                name: "inspection_finding");

            migrationBuilder.DropTable(
                name: "inspection_member");

            migrationBuilder.DropTable(
                name: "inspection_officer_avoidance");

            migrationBuilder.DropTable(
                name: "inspection_plan_attachment");

            migrationBuilder.DropTable(
                name: "inspection_plan_candidate");

            migrationBuilder.DropTable(
                name: "inspection_plan_comment");

            migrationBuilder.DropTable(
                name: "inspection_plan_quota");

            migrationBuilder.DropTable(
                name: "inspection_plan_transition");

            migrationBuilder.DropTable(
                name: "inspection_transition");

            migrationBuilder.DropTable(
                name: "inspection_checklist");

            migrationBuilder.DropTable(
                name: "inspection_officer");

            migrationBuilder.DropTable(
                name: "inspection");

            migrationBuilder.DropTable(
                name: "inspection_plan");
        }
    }
}
