using System.Text;
using CsCheck;

namespace Monitor.Worker.Tests.ConfigFiles;

public sealed class SpoiltFilesTests : IDisposable
{
    private static readonly string[] Bits = [" ", "\n", ":", "-", "[", "]", "{", "}", "\"", "'", "#", "&a", "*a", "!", "|", "\t", "：", "0", "-1", "null", "true", "\n  ", "id: x\n", ",", "<<", "%", "9999999999", "年"];

    private readonly AProfile profile = new();

    public void Dispose() => profile.Dispose();

    [Fact]
    public void However_a_file_is_spoilt_the_answer_is_a_configuration_or_messages_with_places()
    {
        var files = Directory.GetFiles(profile.Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".csv")
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => file, File.ReadAllText);
        var spoiling = Gen.Select(Gen.Int[0, files.Count - 1].Select(index => files.Keys.ElementAt(index)), Gen.Double.Unit, Gen.Int[0, 12], Gen.Int[0, Bits.Length - 1].Select(index => Bits[index]));

        spoiling.Sample(
            spoilt =>
            {
                var (file, where, cut, bit) = spoilt;
                var text = files[file];
                var at = (int)(where * (text.Length - 1));
                File.WriteAllText(file, text[..at] + bit + text[Math.Min(text.Length, at + cut)..], Encoding.UTF8);

                var result = profile.Load();

                File.WriteAllText(file, text);
                return result.Configuration is null
                    ? result.Errors.Length > 0 && result.Errors.All(error => error is { Line: > 0, Column: > 0, File.Length: > 0, Message.Length: > 0 })
                    : result.Errors.IsEmpty;
            },
            threads: 1);
    }
}
