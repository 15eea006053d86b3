namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>The address that points are written to.</summary>
internal enum InfluxApi
{
    /// <summary>/write: InfluxDB 1.x, and 2.x and 3 by compatibility.</summary>
    V1,

    /// <summary>/api/v2/write with a token: InfluxDB 2.x and 3, VictoriaMetrics.</summary>
    V2,
}
