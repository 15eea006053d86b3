using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitor.Worker.Record.Migrations
{
    /// <inheritdoc />
    public partial class Cases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "audit_head",
                table: "snapshots",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "case_seq",
                table: "snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "case_number",
                table: "outbox",
                type: "TEXT",
                nullable: true);

            // the rows of before the chain are sealed into it by AuditTakeover, which SQL alone cannot do
            migrationBuilder.RenameTable(name: "audit", newName: "audit_before_chain");

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    after = table.Column<string>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    algorithm = table.Column<string>(type: "TEXT", nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "case_events",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_number = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_events", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    cause = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    computed_grade = table.Column<int>(type: "INTEGER", nullable: false),
                    official_grade = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    next_tick = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "person_keys",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_keys", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_events_case_number_version",
                table: "case_events",
                columns: new[] { "case_number", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_events_kind_seq",
                table: "case_events",
                columns: new[] { "kind", "seq" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_closed_at",
                table: "cases",
                column: "closed_at");

            migrationBuilder.CreateIndex(
                name: "IX_cases_next_tick",
                table: "cases",
                column: "next_tick");

            migrationBuilder.CreateIndex(
                name: "IX_person_keys_hash",
                table: "person_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_person_keys_person",
                table: "person_keys",
                column: "person");

            // "INSERT OR REPLACE" deletes without asking the triggers of deletion: what does not follow the last row is refused before
            migrationBuilder.Sql("""
                CREATE TRIGGER audit_follows BEFORE INSERT ON audit
                WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit)
                    OR NEW.previous_hash <> coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), '')
                BEGIN SELECT RAISE(ABORT, 'the audit log is only appended to'); END;
                """);
            AppendOnly(migrationBuilder, "audit");
            AppendOnly(migrationBuilder, "case_events");
            migrationBuilder.Sql("""
                CREATE TRIGGER case_events_follow BEFORE INSERT ON case_events
                WHEN NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM case_events WHERE case_number = NEW.case_number)
                BEGIN SELECT RAISE(ABORT, 'the events of a case are only appended to'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("A record is not taken back to an earlier form: the audit log is only appended to.");

        private static void AppendOnly(MigrationBuilder migrationBuilder, string table)
        {
            foreach (var act in new[] { "UPDATE", "DELETE" })
            {
                migrationBuilder.Sql($"CREATE TRIGGER {table}_no_{act.ToLowerInvariant()} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is only appended to'); END;");
            }
        }
    }
}
