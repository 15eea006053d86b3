using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Makes of a row what its source means by it.</summary>
internal interface IRowMapping
{
    /// <param name="row">A row without faults of its own.</param>
    /// <param name="arrival">When its file came in.</param>
    MappedRow Map(SourceRow row, DateTimeOffset arrival);

    /// <summary>What a row tells of, even where it is not taken.</summary>
    RowSubject SubjectOf(SourceRow row);
}
