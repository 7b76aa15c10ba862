import type { FastifyError } from 'fastify';
import { errorProblem, type Problem } from '@filing/filing';

const known: Readonly<Record<string, readonly [Problem['code'], string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['media-type', '请以 application/json 提交。'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', '提交的内容超过 4 MB。'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['json.malformed', '提交的内容不是合法的 JSON。'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['json.malformed', '提交的内容为空，应为 JSON。'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['request.malformed', '请求长度与声明不符，请重试。'],
  FST_ERR_BAD_URL: ['request.malformed', '网址中有无法识别的编码。'],
  FST_ERR_MAX_PARAM_LENGTH: ['not-found', '没有这个地址。'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['media-type', '请以 multipart/form-data 上传一个文件。'],
  FST_REQ_FILE_TOO_LARGE: ['file.too-large', '文件超过 50 MB。'],
  FST_FILES_LIMIT: ['request.malformed', '一次只能上传一个文件。'],
  FST_PARTS_LIMIT: ['request.malformed', '一次只能上传一个文件。'],
  FST_FIELDS_LIMIT: ['request.malformed', '一次只能上传一个文件。'],
};

/** The problem an exception of the framework or the database stands for; `internal` for what is a bug. */
export function toProblem(error: FastifyError): Problem {
  const named = known[error.code];
  if (named) return errorProblem(named[0], '', named[1]);
  if (error.validation) {
    const first = error.validation[0];
    const path = (first?.instancePath ?? '').slice(1).replaceAll('/', '.');
    return errorProblem('request.malformed', path, `请求不合格式：${error.validationContext ?? 'body'}${path ? ` 的 ${path}` : ''}。`);
  }
  if (error.statusCode === 429) return errorProblem('rate.limited', '', '请求过于频繁，请稍后再试。');
  if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57014', '57P01', '57P03', '53300', '08006', '25P03', '40P01'].includes(error.code)) {
    return errorProblem('unavailable', '', '服务暂时不可用，您的草稿没有丢失，请稍后再试。');
  }
  if (/timeout exceeded when trying to connect|Connection terminated/.test(error.message)) return errorProblem('unavailable', '', '服务暂时繁忙，您的草稿没有丢失，请稍后再试。');
  if (error instanceof SyntaxError && (error.statusCode ?? 500) < 500) return errorProblem('json.malformed', '', '提交的内容不是合法的 JSON。');
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return errorProblem('request.malformed', '', '请求不合格式，请检查后再试。');
  return errorProblem('internal', '', '服务器内部出错，已记录；您的草稿没有丢失，请稍后再试。');
}
