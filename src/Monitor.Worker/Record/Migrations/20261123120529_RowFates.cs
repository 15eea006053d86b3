using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Monitor.Worker.Record.Migrations
{
    /// <inheritdoc />
    public partial class RowFates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "amending",
                table: "import_files",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "empty",
                table: "import_files",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "headings",
                table: "import_files",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "repeated",
                table: "import_files",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "amending",
                table: "import_files");

            migrationBuilder.DropColumn(
                name: "empty",
                table: "import_files");

            migrationBuilder.DropColumn(
                name: "headings",
                table: "import_files");

            migrationBuilder.DropColumn(
                name: "repeated",
                table: "import_files");
        }
    }
}
