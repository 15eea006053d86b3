using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitor.Worker.Record.Migrations
{
    /// <inheritdoc />
    public partial class Duty : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "config_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    from_version = table.Column<string>(type: "TEXT", nullable: false),
                    to_version = table.Column<string>(type: "TEXT", nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_config_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "duty_notes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty_notes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "duty_sheets",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    shift_from = table.Column<long>(type: "INTEGER", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    outgoing = table.Column<string>(type: "TEXT", nullable: false),
                    incoming = table.Column<string>(type: "TEXT", nullable: false),
                    responsible = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: true),
                    reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    remind_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty_sheets", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_config_changes_at",
                table: "config_changes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_duty_notes_region_at",
                table: "duty_notes",
                columns: new[] { "region", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_duty_sheets_region_id",
                table: "duty_sheets",
                columns: new[] { "region", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "config_changes");

            migrationBuilder.DropTable(
                name: "duty_notes");

            migrationBuilder.DropTable(
                name: "duty_sheets");
        }
    }
}
