using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitor.Worker.Record.Migrations
{
    /// <inheritdoc />
    public partial class Briefings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "attachments",
                table: "outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "briefing_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    issue = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    relative_path = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_briefing_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "briefing_issues",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    leaves_the_house = table.Column<bool>(type: "INTEGER", nullable: false),
                    snapshot_id = table.Column<string>(type: "TEXT", nullable: false),
                    config_version = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reminded_at = table.Column<long>(type: "INTEGER", nullable: true),
                    draft_sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    approved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    approved_by = table.Column<string>(type: "TEXT", nullable: false),
                    approved_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    sent_by = table.Column<string>(type: "TEXT", nullable: false),
                    corrects = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_briefing_issues", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "briefing_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    issue = table.Column<string>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_briefing_texts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_briefing_files_issue_format",
                table: "briefing_files",
                columns: new[] { "issue", "format" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_briefing_issues_due_at",
                table: "briefing_issues",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_briefing_issues_scope_first_day_last_day",
                table: "briefing_issues",
                columns: new[] { "scope", "first_day", "last_day" });

            migrationBuilder.CreateIndex(
                name: "IX_briefing_texts_issue",
                table: "briefing_texts",
                column: "issue");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "briefing_files");

            migrationBuilder.DropTable(
                name: "briefing_issues");

            migrationBuilder.DropTable(
                name: "briefing_texts");

            migrationBuilder.DropColumn(
                name: "attachments",
                table: "outbox");
        }
    }
}
