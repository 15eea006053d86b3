using System.Collections.Immutable;
using System.Reflection;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Builds immutable collections of a type that is known only at run time.</summary>
internal static class ConfigCollections
{
    public static object List(ConfigType type, IReadOnlyList<object> items) => Call(nameof(ListOf), [type.Element!.Type], items);

    /// <summary>The default list, or an empty one where none was given.</summary>
    public static object ListOrEmpty(ConfigType type, object? list) =>
        list is null || (bool)type.Type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(list)! ? List(type, []) : list;

    public static object Dictionary(ConfigType type, IReadOnlyList<KeyValuePair<object, object>> entries) =>
        Call(nameof(DictionaryOf), [type.KeyType!, type.Element!.Type], entries);

    private static object Call(string method, Type[] types, object argument) =>
        typeof(ConfigCollections).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types).Invoke(null, [argument])!;

    private static ImmutableArray<T> ListOf<T>(IReadOnlyList<object> items) => [.. items.Cast<T>()];

    // Sorted, and texts by their code points, so that whoever walks it does so in the same order everywhere.
    private static ImmutableSortedDictionary<TKey, TValue> DictionaryOf<TKey, TValue>(IReadOnlyList<KeyValuePair<object, object>> entries)
        where TKey : notnull => entries.ToImmutableSortedDictionary(entry => (TKey)entry.Key, entry => (TValue)entry.Value, (IComparer<TKey>?)(object?)Order(typeof(TKey)));

    private static StringComparer? Order(Type key) => key == typeof(string) ? StringComparer.Ordinal : null;
}
