using System.Collections.Immutable;

namespace Monitor.Worker.TimeSeries;

/// <summary>One kind of row of the record on its way to line protocol. Rows are only ever added, so that a number says how far they were copied.</summary>
internal interface ICopyStream : IDisposable
{
    /// <summary>Its name among the cursors.</summary>
    string Name { get; }

    /// <summary>What it is called in Chinese.</summary>
    string Title { get; }

    ImmutableArray<Measurement> Measurements { get; }

    /// <summary>The last row that there is.</summary>
    long Last();

    /// <summary>Fills a batch with the lines of the rows after one, up to another; the same rows always give the same lines.</summary>
    /// <returns>The last row that was looked at: <paramref name="after"/> where there are no more.</returns>
    long Fill(LineBatch batch, long after, long upTo, int lines);
}
