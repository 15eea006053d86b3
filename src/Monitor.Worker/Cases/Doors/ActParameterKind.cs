namespace Monitor.Worker.Cases.Doors;

/// <summary>What is written for a parameter.</summary>
internal enum ActParameterKind
{
    Text,
    TextList,
    Integer,
    Money,
    Choice,
    Day,
    Moment,
}
