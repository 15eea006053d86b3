using System.Globalization;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>One mistake in the configuration, told in Chinese: what was found, what was expected.</summary>
internal sealed record ConfigError(string File, int Line, int Column, string Key, string Message)
{
    /// <summary>The line an operator reads: 文件:行:列 键 — 说明.</summary>
    public override string ToString() => Key.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column} — {Message}")
        : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column} {Key} — {Message}");
}
