using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Says which rows are meant; all conditions must hold.</summary>
internal sealed class RowFilters(ImmutableArray<RowFilter> filters, CellTexts texts, DateTexts dates)
{
    private readonly ImmutableArray<(RowFilter Filter, Regex? Form)> filters =
        [.. filters.OrNone().Select(filter => (filter, filter.Matches is { } pattern ? CellTidying.Expression(pattern) : null))];

    /// <summary>Whether the row is meant; a fault where a date that decides it cannot be read.</summary>
    public bool Holds(SourceRow row, out CellFault? fault)
    {
        fault = null;
        foreach (var (filter, form) in filters)
        {
            if (!Holds(filter, form, row, out fault))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether one of the conditions holds; a date that cannot be read holds none.</summary>
    public bool AnyHolds(SourceRow row)
    {
        foreach (var (filter, form) in filters)
        {
            if (Holds(filter, form, row, out _))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(RowFilter filter, Regex? form, SourceRow row, out CellFault? fault)
    {
        fault = null;
        if (form is not null)
        {
            return form.IsMatch(texts.Trimmed(row, filter.Column));
        }

        if (filter.NotEmpty is { } wanted)
        {
            return texts.Of(row, filter.Column).Length > 0 == wanted;
        }

        if (filter.Before is not null || filter.NotBefore is not null)
        {
            return HoldsDate(filter, row, out fault);
        }

        var text = texts.Trimmed(row, filter.Column);
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
