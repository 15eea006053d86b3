using System.Globalization;

namespace Monitor.Worker.Operations;

/// <summary>The names of cells: A1, AB12.</summary>
internal static class CellNames
{
    private const int Letters = 26;

    /// <param name="column">From zero.</param>
    /// <param name="row">From one.</param>
    public static string Of(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    public static string Range(int column, int first, int last) => $"{Of(column, first)}:{Of(column, last)}";

    public static string FixedRange(int column, int first, int last) =>
        string.Create(CultureInfo.InvariantCulture, $"${Column(column)}${first}:${Column(column)}${last}");

    public static string Column(int column) => column < Letters ? ((char)('A' + column)).ToString() : Column((column / Letters) - 1) + (char)('A' + (column % Letters));
}
