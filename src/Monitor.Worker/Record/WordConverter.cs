using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Monitor.Worker.Record;

/// <summary>Choices as their words, such as <c>held_back</c>, so that the file can be read without the program.</summary>
internal sealed class WordConverter<T>() : ValueConverter<T, string>(choice => Word.Of(choice), word => Word.Parse<T>(word))
    where T : struct, Enum;
