using System.Text;
using CsCheck;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Tests.Intake.Reading;

public sealed class ReaderPropertyTests
{
    private static readonly Gen<string> Cell = Gen.Char["ab,\"\r\n 中x;1"].Array[0, 8].Select(characters => new string(characters));

    [Fact]
    public void Any_table_written_with_quotes_is_read_back()
    {
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 12]).SelectMany((columns, rows) => Cell.Array[columns].Array[rows]).Sample(table =>
        {
            var width = table.Length == 0 ? 1 : table[0].Length;
            var heading = string.Join(',', Enumerable.Range(0, width).Select(column => $"c{column}"));
            var text = heading + "\n" + string.Concat(table.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));

            var items = AFile.Read(text);

            // an empty row is told as such; line breaks within a cell come back as LF
            return items.Count == table.Length && items.Zip(table).All(pair => pair.Second.All(cell => cell.Length == 0)
                ? pair.First.Fault is not null
                : Enumerable.Range(0, width).All(column => pair.First.Row![column] == pair.Second[column].ReplaceLineEndings("\n")));
        });
    }

    [Fact]
    public void No_bytes_whatever_bring_the_reader_down()
    {
        var bytes = Gen.Frequency((3, Gen.Const((byte)'"')), (3, Gen.Const((byte)',')), (3, Gen.Const((byte)'\n')), (1, Gen.Const((byte)'\r')), (1, Gen.Const((byte)'{')), (10, Gen.Byte)).Array[0, 200];
        Gen.Select(bytes, Gen.Enum<FileFormat>(), Gen.Enum<FileEncoding>(), Gen.Bool).Sample((content, format, encoding, packed) =>
            AFile.Read(AFile.Of(packed ? AFile.Gzip(content) : content), new() { Format = format, Encoding = encoding }, new() { LineLength = 100, CellLength = 50, LinesPerRow = 5 })
                .All(item => item.Row is null != item.Fault is null));
    }

    [Fact]
    public void No_damage_to_a_workbook_brings_the_reader_down()
    {
        var whole = AFile.Workbook("裁员报告", ["企业", "人数"], ["示例造船厂", 120], ["示例化工厂", new DateTime(2024, 2, 17)]);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 4].Sample(damages =>
        {
            var damaged = (byte[])whole.Clone();
            foreach (var (at, value) in damages)
            {
                damaged[at] = value;
            }

            return AFile.Read(AFile.Of(damaged), new() { Format = FileFormat.Xlsx }).All(item => item.Row is null != item.Fault is null);
        });
    }

    [Fact]
    public void No_damage_to_the_text_of_a_workbook_brings_the_reader_down()
    {
        Gen.Select(Gen.String[Gen.Char["<>&/\"' =rcvtse0123456789A:;"], 0, 12], Gen.Int[0, 400]).Sample((damage, at) =>
        {
            var workbook = AFile.Workbook("裁员报告", edit: sheet => sheet.Insert(Math.Min(at, sheet.Length), damage), ["企业", "人数"], ["示例造船厂", 120]);

            return AFile.Read(AFile.Of(workbook), new() { Format = FileFormat.Xlsx, Sheet = "裁员报告" }).All(item => item.Row is null != item.Fault is null);
        });
    }
}
