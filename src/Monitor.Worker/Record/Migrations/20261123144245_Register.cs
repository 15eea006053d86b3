using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitor.Worker.Record.Migrations
{
    /// <inheritdoc />
    public partial class Register : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "enterprise_figures",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    enterprise_key = table.Column<string>(type: "TEXT", nullable: false),
                    enterprise = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    known_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    file_id = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enterprise_figures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    days_after_due = table.Column<int>(type: "INTEGER", nullable: false),
                    message = table.Column<long>(type: "INTEGER", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_distinctions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    other = table.Column<string>(type: "TEXT", nullable: false),
                    are_two = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    known_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_distinctions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reporter_duties",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    reporter = table.Column<string>(type: "TEXT", nullable: false),
                    enterprise = table.Column<string>(type: "TEXT", nullable: false),
                    credit_code = table.Column<string>(type: "TEXT", nullable: true),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    every = table.Column<string>(type: "TEXT", nullable: true),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_days = table.Column<int>(type: "INTEGER", nullable: true),
                    grace_days = table.Column<int>(type: "INTEGER", nullable: true),
                    known_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporter_duties", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_figures_file_id",
                table: "enterprise_figures",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "IX_enterprise_figures_source_measure_enterprise_key_day",
                table: "enterprise_figures",
                columns: new[] { "source", "measure", "enterprise_key", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_reminders_subject_period_days_after_due",
                table: "reminders",
                columns: new[] { "subject", "period", "days_after_due" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reporter_duties_reporter",
                table: "reporter_duties",
                column: "reporter");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "enterprise_figures");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "report_distinctions");

            migrationBuilder.DropTable(
                name: "reporter_duties");
        }
    }
}
