namespace Monitor.Worker.Record;

/// <summary>The record of a host; opened before it is built, because nothing can run without it.</summary>
internal static class RecordRegistration
{
    public static IServiceCollection AddRecord(this IServiceCollection services, MonitorRecord record, DurableWrites writes) => services
        .AddSingleton(record)
        .AddSingleton(writes);
}
