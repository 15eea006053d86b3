namespace Monitor.Worker.Evaluation;

/// <summary>Reads what people ordered (确认降级) since an evaluation.</summary>
/// <param name="afterEvent">The last case event that the evaluation has seen.</param>
/// <param name="moment">Orders given later wait for the next evaluation.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal delegate Task<PendingOrders> ReadOrders(long afterEvent, DateTimeOffset moment, CancellationToken cancellationToken);
