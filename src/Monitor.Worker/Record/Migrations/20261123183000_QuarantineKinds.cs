using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitor.Worker.Record.Migrations
{
    /// <inheritdoc />
    public partial class QuarantineKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "content_hash",
                table: "quarantine",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "quarantine",
                type: "TEXT",
                nullable: false,
                defaultValue: "row");

            migrationBuilder.AddColumn<string>(
                name: "remedy",
                table: "quarantine",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "sender",
                table: "quarantine",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql("UPDATE quarantine SET kind = 'refusal' WHERE file_id IS NULL;");
            migrationBuilder.Sql("UPDATE quarantine SET kind = 'remark' WHERE reason LIKE '本行已入库，但%';");

            migrationBuilder.CreateIndex(
                name: "IX_quarantine_sender_at",
                table: "quarantine",
                columns: new[] { "sender", "at" },
                filter: "sender IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_quarantine_sender_content_hash",
                table: "quarantine",
                columns: new[] { "sender", "content_hash" },
                filter: "sender IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_quarantine_sender_at",
                table: "quarantine");

            migrationBuilder.DropIndex(
                name: "IX_quarantine_sender_content_hash",
                table: "quarantine");

            migrationBuilder.DropColumn(
                name: "content_hash",
                table: "quarantine");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "quarantine");

            migrationBuilder.DropColumn(
                name: "remedy",
                table: "quarantine");

            migrationBuilder.DropColumn(
                name: "sender",
                table: "quarantine");
        }
    }
}
