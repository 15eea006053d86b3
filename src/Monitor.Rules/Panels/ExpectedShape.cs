using System.Collections.Frozen;

namespace Monitor.Rules.Panels;

/// <summary>来文版式: what the deliveries of one source are held against, and which figures wait while one is out of order.</summary>
/// <param name="Rule">The id of the rule that asks for it.</param>
/// <param name="Source">The source's id.</param>
/// <param name="Indicators">The numbers of the indicators that the source delivers.</param>
/// <param name="TypicalOf">The typical is the median of so many deliveries before; 1 or more.</param>
/// <param name="BelievedAfter">After so many alike in a row the new shape is believed; 2 or more.</param>
/// <param name="Limit">The mildest limit.</param>
public sealed record ExpectedShape(string Rule, string Source, FrozenSet<int> Indicators, int TypicalOf, int BelievedAfter, ShapeLimit Limit);
