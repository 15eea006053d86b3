using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitor.Worker.Record.Migrations
{
    /// <inheritdoc />
    public partial class QuarantineDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cells",
                table: "quarantine",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "decided_at",
                table: "quarantine",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decided_by",
                table: "quarantine",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mended_cells",
                table: "quarantine",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "remark",
                table: "quarantine",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "columns",
                table: "import_files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_quarantine_status_source",
                table: "quarantine",
                columns: new[] { "status", "source" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_quarantine_status_source",
                table: "quarantine");

            migrationBuilder.DropColumn(
                name: "columns",
                table: "import_files");

            migrationBuilder.DropColumn(
                name: "cells",
                table: "quarantine");

            migrationBuilder.DropColumn(
                name: "decided_at",
                table: "quarantine");

            migrationBuilder.DropColumn(
                name: "decided_by",
                table: "quarantine");

            migrationBuilder.DropColumn(
                name: "mended_cells",
                table: "quarantine");

            migrationBuilder.DropColumn(
                name: "remark",
                table: "quarantine");
        }
    }
}
