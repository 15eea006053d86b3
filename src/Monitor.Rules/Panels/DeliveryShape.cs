using System.Collections.Immutable;

namespace Monitor.Rules.Panels;

/// <summary>来文变样: how one delivery stands to those before it.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Added">Headings that were not there before.</param>
/// <param name="Removed">Headings that are gone.</param>
/// <param name="TypicalRows">The median of the rows of deliveries before; null for too few.</param>
/// <param name="TypicalShare">The median share of rows set aside before; 0 for too few.</param>
public sealed record DeliveryShape(Delivery Delivery, ImmutableArray<string> Added, ImmutableArray<string> Removed, double? TypicalRows, double TypicalShare)
{
    /// <summary>The share of its rows that was set aside, from 0 to 1.</summary>
    public double Share => Delivery.Rows == 0 ? 0 : (double)Delivery.Quarantined / Delivery.Rows;

    /// <summary>Its rows for each typical row; null where too little is known.</summary>
    public double? RowRatio => TypicalRows is > 0 ? Delivery.Rows / TypicalRows : null;

    /// <summary>Whether the layout, or as bad a delivery, came so many times in a row that it is believed.</summary>
    public bool IsBelieved { get; init; }

    /// <summary>采信: whether this is no delivery, but a person's word that the figures held back are true.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>暂不采用: figures that are held back for the shape of their delivery, this one's and those of earlier ones.</summary>
    public int Held { get; init; }
}
