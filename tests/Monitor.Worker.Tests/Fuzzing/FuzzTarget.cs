using System.Collections.Immutable;
using System.Text;
using Monitor.Worker.Tests.Fuzzing.Targets;

namespace Monitor.Worker.Tests.Fuzzing;

/// <summary>A parser, inputs that it takes, and what it is held to with any input: to end, and to throw nothing that it does not promise.</summary>
internal sealed record FuzzTarget(string Name, ImmutableArray<byte[]> Samples, Action<byte[]> Run)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Every one; docs/fuzzing.md tells which parsers each of them holds.</summary>
    public static ImmutableArray<FuzzTarget> All { get; } = [.. FileTargets.All, .. FormTargets.All, .. AnswerTargets.All, .. MessageTargets.All, .. ConfigurationTargets.All];

    /// <summary>A parser of texts.</summary>
    public static FuzzTarget OfText(string name, Action<string> run, params ReadOnlySpan<string> samples) =>
        new(name, [.. samples.ToArray().Select(Encoding.UTF8.GetBytes)], bytes => run(Encoding.UTF8.GetString(bytes)));

    /// <summary>The first line of an input, which chooses among things of one kind, and the rest.</summary>
    public static (string Head, string Body) Cut(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? (text, "") : (text[..end], text[(end + 1)..]);
    }

    /// <summary>What is shown or stored must not hold half a character.</summary>
    public static void HoldsWholeCharacters(string? text) => Strict.GetByteCount(text ?? "");
}
