namespace Monitor.Worker.TimeSeries;

/// <summary>A time series server cannot be asked, or does not answer as it should; the message is Chinese and says what to do.</summary>
internal sealed class InfluxFaultException(string message) : Exception(message);
