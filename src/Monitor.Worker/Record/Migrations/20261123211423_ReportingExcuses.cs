using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitor.Worker.Record.Migrations
{
    /// <inheritdoc />
    public partial class ReportingExcuses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "excused",
                table: "adjustments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "from",
                table: "adjustments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "adjustments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "takes_back",
                table: "adjustments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "until",
                table: "adjustments",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "excused",
                table: "adjustments");

            migrationBuilder.DropColumn(
                name: "from",
                table: "adjustments");

            migrationBuilder.DropColumn(
                name: "source",
                table: "adjustments");

            migrationBuilder.DropColumn(
                name: "takes_back",
                table: "adjustments");

            migrationBuilder.DropColumn(
                name: "until",
                table: "adjustments");
        }
    }
}
