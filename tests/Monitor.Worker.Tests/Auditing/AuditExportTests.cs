using System.Text.Json;
using Monitor.Worker.Auditing;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Auditing;

public sealed class AuditExportTests
{
    [Fact]
    public async Task JSON_lines_hold_every_text_as_it_was_sealed()
    {
        var rows = AuditChain.Of(2);
        await using var output = new StringWriter();

        await AuditExport.WriteJsonLinesAsync(rows.ToAsyncEnumerable(), output, TestContext.Current.CancellationToken);

        var lines = output.ToString().Split('\n');
        Assert.Equal(
            $$$"""{"seq":1,"at":"2026-11-23T00:01:00.0000000Z","actor":"jinan_duty","act":"case.verify","subject":"SX2026-0001","before":"awaiting_verification","after":"verified","detail":"{\"reason\":\"属实，已到现场核对\"}","origin":"cli wang@host1","algorithm":"sm3","previous_hash":"","hash":"{{{rows[0].Hash}}}"}""",
            lines[0]);
        Assert.Equal(rows[0].Hash, JsonDocument.Parse(lines[1]).RootElement.GetProperty("previous_hash").GetString());
        Assert.Equal((3, ""), (lines.Length, lines[2]));
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+8613900000001", "\"'+8613900000001\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("正常", "正常")]
    public async Task No_cell_of_the_table_is_a_formula(string text, string cell)
    {
        var row = AuditRow.Following(AuditHead.None, AuditChain.Entry(1) with { Subject = text, Detail = "{}" }, AuditAlgorithm.Sm3);
        await using var output = new StringWriter();

        await AuditExport.WriteCsvAsync(new[] { row }.ToAsyncEnumerable(), output, TestContext.Current.CancellationToken);

        Assert.Equal(
            $"\uFEFF序号,时间（世界时）,经办人,动作,对象,变更前,变更后,详情,来源,算法,前一条校验值,校验值\n1,2026-11-23T00:01:00.0000000Z,jinan_duty,case.verify,{cell},awaiting_verification,verified,{{}},cli wang@host1,sm3,,{row.Hash}\n",
            output.ToString());
    }
}
