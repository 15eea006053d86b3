using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitor.Worker.Record.Migrations
{
    /// <inheritdoc />
    public partial class Adjustments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "adjustments",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_number = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    known_at = table.Column<long>(type: "INTEGER", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    reports = table.Column<string>(type: "TEXT", nullable: false),
                    indicator = table.Column<string>(type: "TEXT", nullable: true),
                    period = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_adjustments", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_adjustments_case_number_version",
                table: "adjustments",
                columns: new[] { "case_number", "version" },
                unique: true);

            foreach (var act in new[] { "UPDATE", "DELETE" })
            {
                migrationBuilder.Sql($"CREATE TRIGGER adjustments_no_{act.ToLowerInvariant()} BEFORE {act} ON adjustments BEGIN SELECT RAISE(ABORT, 'adjustments are only appended to'); END;");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("A record is not taken back to an earlier form: what people decided is only appended to.");
    }
}
