using System.Text.Json;

namespace Monitor.Worker.Record;

/// <summary>The form in which choices are stored: snake_case words.</summary>
internal static class Word
{
    public static string Of<T>(T choice)
        where T : struct, Enum
        => JsonNamingPolicy.SnakeCaseLower.ConvertName(choice.ToString());

    /// <exception cref="FormatException">The word names none of the choices.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum
    {
        foreach (var choice in Enum.GetValues<T>())
        {
            if (Of(choice) == word)
            {
                return choice;
            }
        }

        throw new FormatException($"'{word}' is no {typeof(T).Name}.");
    }
}
