using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Says which rows are meant; all conditions must hold.</summary>
internal sealed class RowFilters(ImmutableArray<RowFilter> filters, CellTexts texts, DateTexts dates)
{
    private readonly ImmutableArray<RowFilter> filters = filters.IsDefault ? [] : filters;

    /// <summary>Whether the row is meant; a fault where a date that decides it cannot be read.</summary>
    public bool Holds(SourceRow row, out CellFault? fault)
    {
        fault = null;
        foreach (var filter in filters)
        {
            if (!Holds(filter, row, out fault))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(RowFilter filter, SourceRow row, out CellFault? fault)
    {
        fault = null;
        if (filter.NotEmpty is { } wanted)
        {
            return texts.Of(row, filter.Column).Length > 0 == wanted;
        }

        if (filter.Before is not null || filter.NotBefore is not null)
        {
            return HoldsDate(filter, row, out fault);
        }

        var text = CellTexts.Trimmed(row, filter.Column);
        return (filter.EqualTo is not { } equal || text == equal)
            && (filter.In is not { } allowed || allowed.Contains(text))
            && (filter.NotIn is not { } refused || !refused.Contains(text));
    }

    private bool HoldsDate(RowFilter filter, SourceRow row, out CellFault? fault)
    {
        fault = null;
        var text = texts.Of(row, filter.Column);
        if (text.Length == 0)
        {
            return false;
        }

        fault = dates.Read(filter.Column, text, out DateOnly day);
        return fault is null && (filter.Before is not { } before || day < before) && (filter.NotBefore is not { } from || day >= from);
    }
}
