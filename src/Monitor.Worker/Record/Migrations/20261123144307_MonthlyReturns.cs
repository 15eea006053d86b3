using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitor.Worker.Record.Migrations
{
    /// <inheritdoc />
    public partial class MonthlyReturns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "monthly_returns",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    enterprise_key = table.Column<string>(type: "TEXT", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    enterprise = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    known_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    file_id = table.Column<long>(type: "INTEGER", nullable: true),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    receipt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monthly_returns", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_monthly_returns_enterprise_key_month_known_at",
                table: "monthly_returns",
                columns: new[] { "enterprise_key", "month", "known_at" });

            migrationBuilder.CreateIndex(
                name: "IX_monthly_returns_file_id",
                table: "monthly_returns",
                column: "file_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "monthly_returns");
        }
    }
}
