using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.ML;
using Monitor.Rules.Surveillance;

namespace Monitor.Worker.Surveillance;

/// <summary>Writes and reads model archives: what Microsoft.ML saves, and <c>monitor.json</c> beside it.</summary>
/// <remarks>The entries stand in ordinal order with one fixed time, so that the same training gives the same bytes.</remarks>
internal static class ModelArchive
{
    private const string RecordEntry = "monitor.json";
    private static readonly DateTimeOffset EntryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The bytes of an archive.</summary>
    /// <param name="saved">What Microsoft.ML saved.</param>
    /// <param name="record">What is to be said of it.</param>
    public static byte[] Pack(byte[] saved, ModelRecord record)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var source = new ZipArchive(new MemoryStream(saved), ZipArchiveMode.Read);
            foreach (var entry in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                using var content = entry.Open();
                Add(archive, entry.FullName.Replace('\\', '/'), content.CopyTo);
            }

            Add(archive, RecordEntry, stream => JsonSerializer.Serialize(stream, record, Json));
        }

        return packed.ToArray();
    }

    /// <summary>The model of an archive.</summary>
    /// <exception cref="ModelFileException">It is no such archive, or of another version.</exception>
    public static TreeModel Unpack(byte[] packed)
    {
        try
        {
            var record = Record(packed);
            if (record.Format != ModelRecord.CurrentFormat || !record.Features.SequenceEqual(SurveillanceFeatures.All.Select(f => f.ToString())))
            {
                throw new ModelFileException($"模型文件的格式版本为 {record.Format}，本程序需要 {ModelRecord.CurrentFormat}，请用 monitor train 重新训练");
            }

            var (trees, offset) = GrownTrees.Of(Load(packed), record.CalmVisits);
            var version = $"{record.Format}-{Convert.ToHexStringLower(SHA256.HashData(packed))[..8]}";
            return new(version, trees, offset - record.AlarmOdds);
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new ModelFileException($"模型文件无法读取（{fault.Message}）");
        }
    }

    /// <summary>The model as Microsoft.ML loads it.</summary>
    public static ITransformer Load(byte[] packed)
    {
        var context = new MLContext();
        context.ComponentCatalog.RegisterAssembly(typeof(Microsoft.ML.Trainers.FastTree.FastTreeBinaryTrainer).Assembly);
        return context.Model.Load(new MemoryStream(packed), out _);
    }

    private static ModelRecord Record(byte[] packed)
    {
        using var archive = new ZipArchive(new MemoryStream(packed), ZipArchiveMode.Read);
        using var stream = (archive.GetEntry(RecordEntry) ?? throw new InvalidDataException($"no {RecordEntry}")).Open();
        return JsonSerializer.Deserialize<ModelRecord>(stream, Json) ?? throw new InvalidDataException($"{RecordEntry} is empty");
    }

    private static void Add(ZipArchive archive, string name, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        write(stream);
    }
}
