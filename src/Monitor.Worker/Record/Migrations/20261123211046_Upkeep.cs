using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitor.Worker.Record.Migrations
{
    /// <inheritdoc />
    public partial class Upkeep : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "other_source",
                table: "report_distinctions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "report_distinctions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "act_requests",
                columns: table => new
                {
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    case_number = table.Column<string>(type: "TEXT", nullable: false),
                    opened_case = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_requests", x => new { x.person, x.key_hash });
                });

            migrationBuilder.CreateIndex(
                name: "IX_act_requests_case_number",
                table: "act_requests",
                column: "case_number");

            // what was said held for a number of whichever source
            migrationBuilder.Sql("UPDATE report_distinctions SET source = coalesce((SELECT min(r.source) FROM reports r WHERE r.number = report_distinctions.number), '');");
            migrationBuilder.Sql("UPDATE report_distinctions SET other_source = coalesce((SELECT min(r.source) FROM reports r WHERE r.number = report_distinctions.other AND r.source <> report_distinctions.source), '');");

            // which of these opened a case is not known, so that all are kept
            migrationBuilder.Sql("""
                INSERT INTO act_requests (person, key_hash, content_hash, case_number, opened_case, at)
                SELECT substr(key, 13, length(key) - 77), substr(key, -64), substr(value, 1, 64), substr(value, 66), 1, 0 FROM meta WHERE substr(key, 1, 12) = 'act-request.';
                """);
            migrationBuilder.Sql("DELETE FROM meta WHERE substr(key, 1, 12) = 'act-request.';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "act_requests");

            migrationBuilder.DropColumn(
                name: "other_source",
                table: "report_distinctions");

            migrationBuilder.DropColumn(
                name: "source",
                table: "report_distinctions");
        }
    }
}
