using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitor.Worker.Record.Migrations
{
    /// <inheritdoc />
    public partial class Deliveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "covers",
                table: "outbox",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "folded_into",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "held_since",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "instead_of",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "purpose",
                table: "outbox",
                type: "TEXT",
                nullable: false,
                defaultValue: "notice");

            migrationBuilder.AddColumn<int>(
                name: "route",
                table: "outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "sequence",
                table: "outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "variables",
                table: "outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    message = table.Column<long>(type: "INTEGER", nullable: true),
                    attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    provider = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deliveries", x => x.seq);
                });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_case_number_kind_address",
                table: "outbox",
                columns: new[] { "case_number", "kind", "address" });

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_address_at",
                table: "deliveries",
                columns: new[] { "address", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_message_attempt",
                table: "deliveries",
                columns: new[] { "message", "attempt" });

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_provider_reference",
                table: "deliveries",
                columns: new[] { "provider", "reference" });

            migrationBuilder.Sql("UPDATE outbox SET status = 'accepted' WHERE status = 'delivered';"); // what was called delivered was taken over by the server
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropIndex(
                name: "IX_outbox_case_number_kind_address",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "covers",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "folded_into",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "held_since",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "instead_of",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "purpose",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "route",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "sequence",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "variables",
                table: "outbox");
        }
    }
}
