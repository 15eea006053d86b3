using System.Collections.Frozen;
using System.Text.Json;

namespace Monitor.Worker.Record;

/// <summary>The form in which choices are stored: snake_case words.</summary>
internal static class Word
{
    public static string Of<T>(T choice)
        where T : struct, Enum
        => Table<T>.Words[choice];

    /// <exception cref="FormatException">The word names none of the choices.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum
        => Table<T>.Choices.TryGetValue(word, out var choice) ? choice : throw new FormatException($"'{word}' is no {typeof(T).Name}.");

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Words =
            Enum.GetValues<T>().ToFrozenDictionary(choice => choice, choice => JsonNamingPolicy.SnakeCaseLower.ConvertName(choice.ToString()));

        public static readonly FrozenDictionary<string, T> Choices = Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
