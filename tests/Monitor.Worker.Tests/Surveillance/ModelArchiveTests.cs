using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Worker.Surveillance;

namespace Monitor.Worker.Tests.Surveillance;

public sealed class ModelArchiveTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-model");

    [Fact]
    public void The_entries_stand_in_a_fixed_order_with_a_fixed_time()
    {
        using var archive = new ZipArchive(new MemoryStream(AShippedModel.Bytes()));
        var names = archive.Entries.Select(e => e.FullName).ToArray();

        Assert.Equal([.. names.SkipLast(1).Order(StringComparer.Ordinal), "monitor.json"], names);
        Assert.All(archive.Entries, e => Assert.Equal(new DateTime(2000, 1, 1), e.LastWriteTime.DateTime));
    }

    [Fact]
    public void The_shipped_card_speaks_of_the_shipped_model()
    {
        var card = File.ReadAllText(Path.ChangeExtension(ModelFile.Shipped, ".md"));

        Assert.StartsWith($"# Outbreak model {AShippedModel.Read().Version}\n", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        var (model, problem) = Read("absent.zip");

        Assert.Null(model);
        Assert.Equal($"没有模型文件 {At("absent.zip")}", problem);
    }

    [Fact]
    public void A_model_of_another_version_is_refused()
    {
        File.WriteAllBytes(At("old.zip"), WithRecord(json => json.Replace("\"format\":1", "\"format\":7", StringComparison.Ordinal)));

        var (model, problem) = Read("old.zip");

        Assert.Null(model);
        Assert.Equal($"{At("old.zip")}：模型文件的格式版本为 7，本程序需要 1，请用 monitor train 重新训练", problem);
    }

    [Fact]
    public void A_model_over_other_features_is_refused()
    {
        File.WriteAllBytes(At("other.zip"), WithRecord(json => json.Replace("\"Rarity\"", "\"Weather\"", StringComparison.Ordinal)));

        Assert.Null(Read("other.zip").Model);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(20000)]
    public void A_broken_file_is_refused(int kept)
    {
        File.WriteAllBytes(At("broken.zip"), AShippedModel.Bytes()[..kept]);

        var (model, problem) = Read("broken.zip");

        Assert.Null(model);
        Assert.StartsWith($"{At("broken.zip")}：模型文件无法读取（", problem, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static byte[] WithRecord(Func<string, string> change)
    {
        using var changed = new MemoryStream();
        changed.Write(AShippedModel.Bytes());
        using (var archive = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry("monitor.json")!;
            using var stream = entry.Open();
            var text = change(new StreamReader(stream, Encoding.UTF8, leaveOpen: true).ReadToEnd());
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return changed.ToArray();
    }

    private (TreeModel? Model, string Problem) Read(string name) => new ModelFile(NullLogger<ModelFile>.Instance).Read(At(name));

    private string At(string name) => Path.Combine(folder.FullName, name);
}
