// Captures what the vendors' own SDKs send, as test vectors for our signatures. No account is needed: the keys are made up,
// and everything goes to a server on loopback. In an empty folder outside the repository:
//
//   npm i @alicloud/dysmsapi20170525@4.6.0 @alicloud/openapi-client@0.4 tencentcloud-sdk-nodejs-sms@4.1.306
//   NODE_PATH=node_modules node PATH/capture.js > PATH/captured.json
//
// The clock of the SDKs is held still; the nonce is whatever they drew and stands in the vector.
const http = require('http');
const now = Date.UTC(2026, 10, 23, 0, 0, 0);
const RealDate = Date;
global.Date = class extends RealDate {
  constructor(...parts) { parts.length ? super(...parts) : super(now); }
  static now() { return now; }
};

const captured = [];
const server = http.createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    captured.push({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ Code: 'OK', Message: 'OK', BizId: '1', RequestId: 'r', Response: { SendStatusSet: [], RequestId: 'r' } }));
  });
});

server.listen(0, '127.0.0.1', async () => {
  const endpoint = `127.0.0.1:${server.address().port}`;
  const Aliyun = require('@alicloud/dysmsapi20170525');
  const { Config } = require('@alicloud/openapi-client');
  const aliyun = new Aliyun.default(new Config({ accessKeyId: 'LTAImadeupkeyid', accessKeySecret: 'madeupsecretmadeupsecret', endpoint, protocol: 'http', regionId: 'cn-hangzhou' }));
  const Tencent = require('tencentcloud-sdk-nodejs-sms').sms.v20210111.Client;
  const tencent = new Tencent({ credential: { secretId: 'AKIDmadeupkeyid', secretKey: 'madeupsecretmadeupsecret' }, region: 'ap-guangzhou', profile: { httpProfile: { endpoint, protocol: 'http://' } } });
  const texts = [
    { number: '13900000001', params: { region: '青岛市城阳区', grade: '橙色预警', number: 'SX2026-0001' }, out: 'M-000001.1' },
    { number: '13900000012', params: { text: '1家企业裁减268人 <较重> +1&2*~"\'()!，请登录查看' }, out: 'M-000123.2' },
  ];
  for (const text of texts) {
    await aliyun.sendSms(new Aliyun.SendSmsRequest({ phoneNumbers: text.number, signName: '就业监测', templateCode: 'SMS_100000001', templateParam: JSON.stringify(text.params), outId: text.out }));
    await tencent.SendSms({ PhoneNumberSet: ['+86' + text.number], SmsSdkAppId: '1400000001', SignName: '就业监测', TemplateId: '100001', TemplateParamSet: Object.values(text.params), SessionContext: text.out });
  }
  server.close();
  server.closeAllConnections();
  console.log(JSON.stringify(captured.map(({ headers, ...rest }) => ({
    vendor: headers['x-tc-action'] ? 'tencent' : 'aliyun', ...rest,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => /^(authorization|host|content-type|x-)/.test(name)).sort()),
  })), null, 2));
});
