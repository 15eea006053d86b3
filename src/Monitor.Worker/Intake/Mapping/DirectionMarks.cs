using System.Buffers;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>方向控制字符: characters without a shape that make what follows run the other way, so that a name reads as another one. No Chinese text needs them; some programs leave them behind.</summary>
internal static class DirectionMarks
{
    private static readonly SearchValues<char> All = SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>Whether there is one among the characters.</summary>
    public static bool In(string text) => text.AsSpan().ContainsAny(All);

    /// <summary>The text without them.</summary>
    public static string Without(string text) => In(text) ? string.Concat(text.Where(sign => !All.Contains(sign))) : text;
}
