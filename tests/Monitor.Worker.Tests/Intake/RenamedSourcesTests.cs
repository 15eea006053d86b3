using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake;

namespace Monitor.Worker.Tests.Intake;

public sealed class RenamedSourcesTests
{
    private const string Claims = "地区,上级,周末,新增,领取\n370214,,2024-02-18,120,30\n";
    private static readonly SourceDocument Renamed = ASource.OfClaims with { Id = "claims_new" };

    [Fact]
    public async Task A_source_under_another_id_that_finds_the_files_of_the_old_one_is_refused()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfClaims, fixture.Put("insurance/weekly/w7.csv", Claims));

        var refusal = await Assert.ThrowsAsync<RenamedSourceException>(() => LookAsync(fixture, Renamed));

        Assert.Equal(
            "数据源“insurance_weekly”已不在配置里，它入库过的 1 个文件（如 insurance/weekly/w7.csv）现在归从未入库的数据源“claims_new”；照此运行，这些文件会再次入库，报告会重复计数。只是改了编号的，请在 sources/ 中把 id 改回 insurance_weekly（名称可以改 name）；确是另一个数据源的，请先把这些文件移出输入目录（收件目录 inbox），再启动。",
            refusal.Message);
    }

    [Fact]
    public async Task A_source_that_is_new_beside_the_old_one_or_whose_files_are_others_is_let_be()
    {
        await using var fixture = await ImportFixture.CreateAsync();
        var file = fixture.Put("insurance/weekly/w7.csv", Claims);
        await LookAsync(fixture, Renamed);
        await fixture.ImportAsync(ASource.OfClaims, file);

        await LookAsync(fixture, ASource.OfClaims, Renamed);
        await LookAsync(fixture, ASource.OfReports);
        File.Delete(file.Paths[0]);
        await LookAsync(fixture, Renamed);
        fixture.Put("insurance/weekly/w8.csv", Claims);
        await LookAsync(fixture, Renamed);
    }

    private static Task LookAsync(ImportFixture fixture, params SourceDocument[] sources) =>
        RenamedSources.RefuseAsync(fixture.Record, sources, [fixture.Folder], TestContext.Current.CancellationToken);
}
