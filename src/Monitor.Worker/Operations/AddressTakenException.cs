namespace Monitor.Worker.Operations;

/// <summary>Another program listens where the service should.</summary>
internal sealed class AddressTakenException(string address)
    : Exception($"地址 {address} 已被其他程序占用，没有启动。请停止占用该端口的程序，或在 service.yaml 的 http.listen 中改用其他端口。");
