namespace Monitor.Worker.Cases;

/// <summary>What a region did in a week, as a row of the briefing.</summary>
/// <param name="Owner">承办地区.</param>
/// <param name="Open">未办结事项.</param>
/// <param name="Begun">本周新立.</param>
/// <param name="Closed">本周办结.</param>
/// <param name="OnTime">Tasks done within their limit, of those ended in the week.</param>
/// <param name="Late">Tasks done or set aside after their limit, of those ended in the week.</param>
/// <param name="Overdue">Tasks whose limit has passed and that are still open.</param>
internal sealed record DisposalRow(string Owner, int Open, int Begun, int Closed, int OnTime, int Late, int Overdue);
