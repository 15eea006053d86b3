using System.Reflection;
using System.Text.Json;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>How the names of the code are written in the files.</summary>
internal static class ConfigName
{
    /// <summary>PeriodsToRaise becomes periods_to_raise.</summary>
    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    /// <summary>The name of a choice in the files.</summary>
    public static string OfChoice(FieldInfo choice) => choice.GetCustomAttribute<KeyAttribute>()?.Name ?? Of(choice.Name);

    /// <summary>The choices of an enum in the order of its declaration.</summary>
    public static IEnumerable<FieldInfo> Choices(Type choices) => choices.GetFields(BindingFlags.Public | BindingFlags.Static);
}
