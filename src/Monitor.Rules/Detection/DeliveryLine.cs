using Monitor.Rules.Grading;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Detection;

/// <summary>How far a delivery must be out of order for one grade of a data alert.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Limit">What is out of order.</param>
public sealed record DeliveryLine(Grade Grade, ShapeLimit Limit);
