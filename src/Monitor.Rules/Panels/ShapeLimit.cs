namespace Monitor.Rules.Panels;

/// <summary>来文变样的界限: what of a delivery's shape is out of order; any one will do.</summary>
/// <param name="ColumnsChange">Headings came or went.</param>
/// <param name="Refused">Nothing of it was taken.</param>
/// <param name="QuarantinedShare">At least this share of rows was set aside, and at least twice what is typical; above 0, at most 1; null for no limit.</param>
/// <param name="RowsFallTo">At most this share of the typical rows, above 0 and below 1; null for no limit.</param>
/// <param name="RowsRiseTo">At least this multiple of the typical rows, above 1; null for no limit.</param>
public sealed record ShapeLimit(bool ColumnsChange, bool Refused, double? QuarantinedShare, double? RowsFallTo, double? RowsRiseTo)
{
    /// <summary>Whether a delivery is out of order.</summary>
    public bool Reached(DeliveryShape shape) =>
        (ColumnsChange && (shape.Added.Length > 0 || shape.Removed.Length > 0))
        || (Refused && shape.Delivery.Refused.Length > 0)
        || (shape.Share >= QuarantinedShare && shape.Share >= 2 * shape.TypicalShare)
        || shape.RowRatio <= RowsFallTo
        || shape.RowRatio >= RowsRiseTo;
}
